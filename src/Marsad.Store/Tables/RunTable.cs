using Marsad.Core.Model;

namespace Marsad.Store.Tables;

/// <summary>Runs of ingest, and what each set aside.</summary>
internal static class RunTable
{
    public static async Task<long> StartAsync(Session session, DateTimeOffset at, string readerVersion) =>
        (await session.NumberAsync(
            "INSERT INTO runs (started, reader_version) VALUES (@started, @version) RETURNING id", ("started", at), ("version", readerVersion))
            .ConfigureAwait(false))!.Value;

    public static Task EndAsync(Session session, long run, DateTimeOffset at, RunCounts counts) => session.ExecuteAsync(
        """
        UPDATE runs SET ended = @ended, added = @added, already_there = @already, read = @read, claims = @claims, set_aside = @aside
        WHERE id = @run
        """,
        ("run", run),
        ("ended", at),
        ("added", counts.Added),
        ("already", counts.AlreadyThere),
        ("read", counts.Read),
        ("claims", counts.Claims),
        ("aside", counts.SetAside));

    public static Task SetAsideAsync(Session session, long run, SetAside setAside) => session.ExecuteAsync(
        "INSERT INTO set_aside (run, input, reason, advice) VALUES (@run, @input, @reason, @advice)",
        ("run", run),
        ("input", setAside.Input),
        ("reason", setAside.Reason),
        ("advice", setAside.Advice));
}
