using Xunit;

namespace Marsad.Tests.Model;

/// <summary>The annotated reports, which stand beside the repository and are no part of it.</summary>
internal static class EvaluationData
{
    /// <summary>A folder under the evaluation data; skips the test where it is absent.</summary>
    public static string Folder(params string[] parts)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Marsad.slnx")))
            root = root.Parent;
        var folder = Path.Combine([root?.Parent?.FullName ?? "", "shared", "eval", .. parts]);
        if (!Directory.Exists(folder))
            Assert.Skip($"{folder} is not there");
        return folder;
    }
}
