using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Marsad.Store.Migrations;

/// <summary>
/// Brings a database to the schema of this version: numbered scripts, embedded, each applied once and in one transaction.
/// SQLite's user_version holds the number of the last script, application_id says that the file is a Marsad store.
/// </summary>
internal static class Schema
{
    /// <summary>"MRSD".</summary>
    public const int ApplicationId = 0x4D525344;

    /// <summary>Number of the newest script.</summary>
    public static int Version => Scripts[^1].Number;

    private static readonly IReadOnlyList<(int Number, string Resource)> Scripts =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => (Number: int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), Resource: name))
            .OrderBy(script => script.Number),
    ];

    /// <summary>Applies what is missing. Safe when several programs open a new store at once.</summary>
    /// <exception cref="StoreException">If the database is another program's or a newer Marsad's.</exception>
    public static void Apply(SqliteConnection connection, string path)
    {
        Check(connection, path);
        if (Number(connection, "PRAGMA user_version") == Version)
            return;
        using var transaction = connection.BeginTransaction(deferred: false);
        var applied = Check(connection, path);
        foreach (var (number, resource) in Scripts)
        {
            if (number > applied)
                Execute(connection, Text(resource) + string.Create(CultureInfo.InvariantCulture, $"\nPRAGMA user_version = {number};"));
        }

        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        transaction.Commit();
    }

    private static long Check(SqliteConnection connection, string path)
    {
        var application = Number(connection, "PRAGMA application_id");
        var version = Number(connection, "PRAGMA user_version");
        var isNew = application == 0 && version == 0 && Number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!isNew && application != ApplicationId)
            throw new StoreException(StoreException.NoStore(path));
        if (version > Version)
            throw new StoreException($"the store {path} is of version {version}, this Marsad knows up to {Version}: use a newer Marsad");
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

    private static string Text(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
