using Marsad.Core.Model;

namespace Marsad.Intake.Inputs;

/// <summary>The files that an input names: itself, those of a folder and its folders, or those that a pattern matches.</summary>
internal static class InputFiles
{
    /// <summary>
    /// Paths in ordinal order, or why there are none. Names that begin with a dot are passed over unless named,
    /// and folders that are links are not entered on the way, so that no walk goes round in circles.
    /// </summary>
    public static IEnumerable<(string Path, SetAside? Trouble)> Of(string input)
    {
        if (File.Exists(input))
            return [(input, null)];
        if (Directory.Exists(input))
            return OrNone(input, Walk(input, int.MaxValue), "is a folder without files");
        if (Glob.IsPattern(input))
            return OrNone(input, Match(new Glob(input)), "matches no file");
        return [(input, new SetAside(input, "does not exist", "Check the path; relative ones count from the working folder."))];
    }

    /// <summary>Opens a file for one pass from its beginning.</summary>
    public static Stream Open(string path) => new FileStream(path, new FileStreamOptions
    {
        Share = FileShare.ReadWrite | FileShare.Delete,
        Options = FileOptions.SequentialScan,
        BufferSize = 0,
    });

    private static IEnumerable<(string Path, SetAside? Trouble)> OrNone(
        string input, IEnumerable<(string Path, SetAside? Trouble)> files, string none)
    {
        var any = false;
        foreach (var file in files)
        {
            any = true;
            yield return file;
        }

        if (!any)
            yield return (input, new SetAside(input, none, "Check the path; relative ones count from the working folder."));
    }

    private static IEnumerable<(string Path, SetAside? Trouble)> Match(Glob glob) =>
        Walk(glob.Root, glob.Depth).Where(file => file.Trouble is not null || glob.Matches(file.Path));

    // Folders still to be entered lie on a stack, the last first, so that paths come in ordinal order without recursion.
    private static IEnumerable<(string Path, SetAside? Trouble)> Walk(string folder, int depth)
    {
        var toDo = new Stack<(string Path, int Depth, bool IsFolder)>([(folder, depth, true)]);
        while (toDo.TryPop(out var next))
        {
            if (!next.IsFolder)
            {
                yield return (next.Path, null);
                continue;
            }

            SetAside? trouble = null;
            try
            {
                foreach (var (path, isFolder) in Entries(next.Path))
                {
                    if (!isFolder || next.Depth > 1)
                        toDo.Push((path, next.Depth - 1, isFolder));
                }
            }
            catch (Exception e) when (FileTrouble.Of(e) is { } reason)
            {
                trouble = new SetAside(next.Path, reason.Reason, reason.Advice);
            }

            if (trouble is not null)
                yield return (next.Path, trouble);
        }
    }

    private static IEnumerable<(string Path, bool IsFolder)> Entries(string folder) =>
        new DirectoryInfo(folder).EnumerateFileSystemInfos()
            .Where(entry => !entry.Name.StartsWith('.') && !(entry is DirectoryInfo && entry.LinkTarget is not null))
            .Select(entry => (Path: Path.Combine(folder, entry.Name), IsFolder: entry is DirectoryInfo))
            .OrderByDescending(entry => entry.IsFolder ? entry.Path + "/" : entry.Path, StringComparer.Ordinal);
}
