using System.Diagnostics;
using System.Text.Json;
using Marsad.Tests.Store;
using Xunit;

namespace Marsad.Tests.Ingest;

/// <summary>The command through its front door.</summary>
public sealed class IngestTests : IDisposable
{
    private const string Article = "Rebels captured Ramousa on Saturday, killing at least 15 soldiers, the Syrian Observatory for Human Rights said.";

    private readonly TemporaryFolder _folder = new();

    private string Store => _folder["marsad.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Good_reports_are_kept_and_read_and_the_second_run_finds_them_there()
    {
        var path = _folder.Write("in/a.json", $$"""{"id": "a", "title": "Ramousa", "text": "{{Article}}", "published": "2016-08-07"}""");

        var first = await MarsadProcess.RunAsync("ingest", path, "--store", Store);
        var second = await MarsadProcess.RunAsync("ingest", path, "--store", Store);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.StartsWith($"{Store}: 1 report new, 0 already there; 1 read, ", first.Output, StringComparison.Ordinal);
        Assert.StartsWith($"{Store}: 0 reports new, 1 already there; 0 read, ", second.Output, StringComparison.Ordinal);
        Assert.Empty(first.Error);
    }

    [Fact]
    public async Task Bad_and_odd_inputs_are_named_at_the_end_and_the_rest_is_kept()
    {
        _folder.Write("in/a.txt", "Ramousa\n\n" + Article);
        _folder.Write("in/b-copy.txt", "Ramousa\n\n" + Article);
        _folder.Write("in/c-empty.txt", "");
        _folder.Write("in/d-future.json", $$"""{"id": "d", "text": "{{Article}}", "published": "2999-01-01"}""");
        _folder.Write("in/e-same-id.json", $$"""{"id": "d", "text": "{{Article}} Again.", "published": "2016-08-07"}""");
        _folder.Write("in/f-arabic.txt", "قصف على حلب\n\nقتل عشرة مدنيين بينهم أطفال في قصف على حي السكري يوم السبت وفق ناشطين في المدينة.");

        var run = await MarsadProcess.RunAsync("ingest", _folder["in"], _folder["nowhere"], "--store", Store);
        var json = await MarsadProcess.RunAsync("ingest", _folder["in/c-empty.txt"], "--store", Store, "--json");

        Assert.Equal(1, run.ExitCode);
        var lines = run.Output.Split('\n');
        Assert.Contains(lines, l => l == $"set aside: {_folder["in/c-empty.txt"]}: is empty: Remove it, or obtain it again.");
        Assert.Contains(lines, l => l.StartsWith($"set aside: {_folder["nowhere"]}: does not exist", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith($"set aside: {_folder["in/f-arabic.txt"]}: ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l == $"remark: the same bytes as {_folder["in/a.txt"]}, kept once: {_folder["in/b-copy.txt"]}");
        Assert.Contains(lines, l => l == $"remark: published in the future: 2999-01-01: {_folder["in/d-future.json"]}");
        Assert.Contains(lines, l => l.StartsWith("remark: another document has the id d, this one is kept as d~", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("remark: ", StringComparison.Ordinal) && l.EndsWith(_folder["in/a.txt"], StringComparison.Ordinal) && l.Contains("date", StringComparison.Ordinal));
        Assert.Equal(1, json.ExitCode);
        var summary = JsonDocument.Parse(json.Output).RootElement;
        Assert.Equal(1, summary.GetProperty("counts").GetProperty("set_aside").GetInt32());
        Assert.Equal("is empty", summary.GetProperty("set_aside")[0].GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("nowhere.txt", "marsad.db", "nowhere.txt: does not exist")]
    [InlineData("in/a.txt", "none/marsad.db", "none/marsad.db does not exist")]
    [InlineData("in/a.txt", "in/a.txt", "in/a.txt is not a Marsad store")]
    public async Task Where_nothing_can_be_used_the_exit_code_is_2(string input, string store, string says)
    {
        _folder.Write("in/a.txt", "Ramousa\n\n" + Article);

        var run = await MarsadProcess.RunAsync("ingest", _folder[input], "--store", _folder[store]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(_folder[says], run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task A_file_and_a_folder_without_rights_are_set_aside()
    {
        Assert.SkipWhen(!File.Exists("/usr/bin/setpriv"), "needs setpriv");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root, to run as somebody else");
        _folder.Write("in/a.txt", "Ramousa\n\n" + Article);
        File.SetUnixFileMode(_folder.Write("in/b.txt", Article), UnixFileMode.None);
        File.SetUnixFileMode(Directory.CreateDirectory(_folder["in/c"]).FullName, UnixFileMode.None);
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_111_111);

        var run = await MarsadProcess.RunAsync(new ProcessStartInfo(
            "/usr/bin/setpriv",
            ["--reuid=65534", "--regid=65534", "--clear-groups", MarsadProcess.Path, "ingest", _folder["in"], "--store", Store]));

        Assert.SkipWhen(run.ExitCode is 126 or 127, "the program lies where others may not run it");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"set aside: {_folder["in/b.txt"]}: may not be read", run.Output, StringComparison.Ordinal);
        Assert.Contains($"set aside: {_folder["in/c"]}: may not be read", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 report new", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_ends_the_run_with_what_is_in_and_running_again_goes_on()
    {
        var disk = Directory.CreateDirectory(_folder["disk"]).FullName;
        Assert.SkipWhen(OperatingSystem.IsWindows() || !await MountAsync("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk), "needs the right to mount");
        try
        {
            var inputs = Enumerable.Range(0, 30).Select(i => _folder.Write($"in/{i:00}.txt", $"Note {i}\n\n" + string.Concat(Enumerable.Repeat(Article + "\n\n", 500)))).ToArray();
            string[] arguments = ["ingest", .. inputs, "--store", _folder["disk/marsad.db"]];

            var full = await MarsadProcess.RunAsync(arguments);
            Assert.True(await MountAsync("mount", "-o", "remount,size=64m", disk));
            var again = await MarsadProcess.RunAsync(arguments);

            Assert.Equal(1, full.ExitCode);
            Assert.Contains($"stopped early: the disk of the store {_folder["disk/marsad.db"]} is full", full.Error, StringComparison.Ordinal);
            Assert.Equal(0, again.ExitCode);
            Assert.Contains("; 30 read,", again.Output, StringComparison.Ordinal);
        }
        finally
        {
            await MountAsync("umount", disk);
        }
    }

    private static async Task<bool> MountAsync(string command, params string[] arguments)
    {
        try
        {
            return (await MarsadProcess.RunAsync(new ProcessStartInfo(command, arguments))).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
