using Marsad.Core.Model;
using Microsoft.Data.Sqlite;

namespace Marsad.Store.Tables;

/// <summary>Runs of ingest, and what each set aside.</summary>
internal static class RunTable
{
    public static long Start(SqliteConnection connection, DateTimeOffset at, string readerVersion) => connection.Query(
        "INSERT INTO runs (started, reader_version) VALUES ($started, $version) RETURNING id",
        row => row.GetInt64(0),
        ("$started", Times.Text(at)),
        ("$version", readerVersion))[0];

    public static void End(SqliteConnection connection, long run, DateTimeOffset at, RunCounts counts) => connection.Execute(
        """
        UPDATE runs SET ended = $ended, added = $added, already_there = $already, read = $read, claims = $claims, set_aside = $aside
        WHERE id = $run
        """,
        ("$run", run),
        ("$ended", Times.Text(at)),
        ("$added", counts.Added),
        ("$already", counts.AlreadyThere),
        ("$read", counts.Read),
        ("$claims", counts.Claims),
        ("$aside", counts.SetAside));

    public static void SetAside(SqliteConnection connection, long run, SetAside setAside) => connection.Execute(
        "INSERT INTO set_aside (run, input, reason, advice) VALUES ($run, $input, $reason, $advice)",
        ("$run", run),
        ("$input", setAside.Input),
        ("$reason", setAside.Reason),
        ("$advice", setAside.Advice));
}
