using Marsad.Core.Theatre;
using Marsad.Intake;

namespace Marsad.Tests.Theatre;

/// <summary>The pack that comes with Marsad, read once for all tests.</summary>
internal static class SyriaPack
{
    public static TheatreFolder Folder { get; } = TheatreFolder.Open(TheatreFolder.DefaultName);

    public static TheatrePack Pack { get; } = Folder.Read().Pack ?? throw new InvalidOperationException(string.Join('\n', Folder.Read().Problems));
}
