using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Marsad.Core.Model;
using Xunit;

namespace Marsad.Tests.Model;

/// <summary>
/// The core as it was compiled calls nothing that reads a clock, a file, the network or the surroundings.
/// The analyzer says so while one writes; this also sees what was written around it.
/// </summary>
public sealed class PurityTests
{
    private static readonly string[] _types =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.Path", "System.Net.", "System.Console", "System.Random",
        "System.Diagnostics.Stopwatch", "System.Diagnostics.Process", "System.Threading.Thread", "System.Threading.Tasks.", "System.TimeProvider",
    ];

    // Iterators ask the environment for their thread, so of the environment only these are meant.
    private static readonly string[] _members =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow", "System.Environment.get_TickCount", "System.Environment.get_TickCount64",
        "System.Environment.GetEnvironmentVariable", "System.Guid.NewGuid", "System.Globalization.CultureInfo.get_CurrentCulture",
        "System.Globalization.CultureInfo.get_CurrentUICulture",
    ];

    [Fact]
    public void The_core_calls_no_clock_no_file_no_network_and_no_chance()
    {
        var called = Called(typeof(Report).Assembly.Location);

        Assert.Contains("System.String.Concat", called);
        Assert.DoesNotContain(called, member => _members.Contains(member, StringComparer.Ordinal)
            || _types.Any(type => member.StartsWith(type, StringComparison.Ordinal)));
    }

    // "Namespace.Type.Member" of every member of another assembly that the file names.
    private static HashSet<string> Called(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference)
                continue;
            var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
            members.Add($"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}");
        }

        return members;
    }
}
