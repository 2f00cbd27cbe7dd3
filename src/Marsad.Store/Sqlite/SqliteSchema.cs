using System.Globalization;
using Marsad.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Marsad.Store.Sqlite;

/// <summary>
/// Brings a file to the schema of this version, all that is missing in one transaction.
/// SQLite's user_version holds the number of the last script, application_id says that the file is a Marsad store.
/// </summary>
internal static class SqliteSchema
{
    /// <summary>"MRSD".</summary>
    public const int ApplicationId = 0x4D525344;

    /// <summary>Number of the newest script.</summary>
    public static int Version => Migrations[^1].Number;

    private static readonly IReadOnlyList<Migration> Migrations = Migration.Of("Sqlite");

    /// <summary>Applies what is missing. Safe when several programs open a new store at once.</summary>
    /// <exception cref="StoreException">If the database is another program's or a newer Marsad's.</exception>
    public static async Task ApplyAsync(SqliteConnection connection, string path, CancellationToken cancellationToken)
    {
        // One reading for all that is asked: another program may be making the store between two questions.
        using (connection.BeginTransaction(deferred: true))
        {
            if (Check(connection, path) == Version)
                return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        var applied = Check(connection, path);
        foreach (var (number, sql) in Migrations)
        {
            if (number > applied)
                Execute(connection, sql + string.Create(CultureInfo.InvariantCulture, $"\nPRAGMA user_version = {number};"));
        }

        await SketchTable.FillAsync(new SqliteSession(connection, cancellationToken)).ConfigureAwait(false);
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        transaction.Commit();
    }

    private static long Check(SqliteConnection connection, string path)
    {
        var application = Number(connection, "PRAGMA application_id");
        var version = Number(connection, "PRAGMA user_version");
        var isNew = application == 0 && version == 0 && Number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!isNew && application != ApplicationId)
            throw new StoreException(SqliteErrors.NoStore(path));
        if (version > Version)
            throw StoreException.Newer(path, version, Version);
        return version;
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
