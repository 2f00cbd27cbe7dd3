namespace Marsad.Accuracy;

/// <summary>Where things are: the repository that this tool was built in, and the evaluation data beside it.</summary>
/// <param name="Root">Folder of the repository.</param>
/// <param name="Evaluation">Folder of the evaluation data; it need not exist.</param>
internal sealed record Workplace(string Root, string Evaluation)
{
    /// <summary>The page that holds the figures.</summary>
    public string Page => Path.Combine(Root, "docs", "accuracy.md");

    /// <summary>Reports that were written for the tests.</summary>
    public string OwnReports => Path.Combine(Root, "tests", "reports");

    /// <summary>True when the evaluation data is there.</summary>
    public bool HasEvaluation => Directory.Exists(Path.Combine(Evaluation, "gold", "claims"));

    /// <summary>The repository around this tool; null when it runs elsewhere.</summary>
    public static Workplace? Find(string? evaluation)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Marsad.slnx")))
            root = root.Parent;
        return root is null ? null : new Workplace(root.FullName, evaluation ?? Path.Combine(root.Parent?.FullName ?? root.FullName, "shared", "eval"));
    }
}
