using Marsad.Store.Tables;
using Npgsql;

namespace Marsad.Store.Postgres;

/// <summary>
/// Brings a database to the schema of this version, all that is missing in one transaction. The table marsad_schema holds the number of the last script.
/// A store has a schema of its own: where other tables stand, none is made.
/// </summary>
internal sealed class PostgresSchema(NpgsqlConnectionStringBuilder server, NpgsqlDataSource source)
{
    // PostGIS may stand in a schema that the search path does not name.
    private const string SeePostGis =
        """
        SELECT set_config('search_path', quote_ident(current_schema()) || ', ' || quote_ident(n.nspname), true)
        FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'postgis'
        """;

    private static readonly IReadOnlyList<Migration> Migrations = Migration.Of("Postgres");

    private readonly string _name = PostgresAddress.NameOf(server);

    /// <summary>Number of the newest script.</summary>
    public static int Version => Migrations[^1].Number;

    /// <summary>Applies what is missing. Safe when several programs open a new store at once.</summary>
    /// <exception cref="StoreException">If there is no store and none may be made, it is a newer Marsad's, or the schema is another program's.</exception>
    public async Task ApplyAsync(bool mayMake, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        var session = new PostgresSession(connection, cancellationToken);
        var applied = await CheckAsync(session).ConfigureAwait(false);
        if (applied == Version)
            return;
        if (applied == 0 && !mayMake)
            throw StoreException.None(_name);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync($"SELECT {PostgresStore.Lock}").ConfigureAwait(false);
        applied = await CheckAsync(session).ConfigureAwait(false);
        if (applied == 0)
            await PrepareAsync(session).ConfigureAwait(false);
        await session.ExecuteAsync(SeePostGis).ConfigureAwait(false);
        foreach (var (number, sql) in Migrations.Where(m => m.Number > applied))
        {
            await session.RunAsync(sql).ConfigureAwait(false);
            await session.ExecuteAsync("UPDATE marsad_schema SET version = @version", ("version", number)).ConfigureAwait(false);
        }

        await SketchTable.FillAsync(session).ConfigureAwait(false);
        await session.FlushAsync().ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    // The version that is there; 0 for none.
    private async Task<long> CheckAsync(Session session)
    {
        if (await session.NumberAsync(
            "SELECT 1 FROM pg_catalog.pg_class WHERE relname = 'marsad_schema' AND relnamespace = to_regnamespace(quote_ident(current_schema()))").ConfigureAwait(false) is null)
        {
            return 0;
        }

        var version = (await session.NumberAsync("SELECT version FROM marsad_schema").ConfigureAwait(false))!.Value;
        return version <= Version ? version : throw StoreException.Newer(_name, version, Version);
    }

    private async Task PrepareAsync(PostgresSession session)
    {
        var schema = (await session.QueryAsync("SELECT current_schema()", row => row.TextOrNull(0)).ConfigureAwait(false))[0]
            ?? throw new StoreException($"the store {_name} has no schema {server.SearchPath}: make it with `CREATE SCHEMA`, or name another with search_path");
        var others = await session.QueryAsync(
            """
            SELECT c.relname FROM pg_catalog.pg_class c
            WHERE c.relnamespace = to_regnamespace(quote_ident(current_schema())) AND c.relkind IN ('r', 'p', 'v', 'm')
              AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
            ORDER BY c.relname LIMIT 1
            """,
            row => row.GetString(0)).ConfigureAwait(false);
        if (others.Count > 0)
            throw new StoreException($"{_name} is not a Marsad store, and its schema {schema} holds other tables ({others[0]}): give Marsad a database of its own, or a schema with ?search_path=NAME");
        if (await session.NumberAsync("SELECT 1 FROM pg_catalog.pg_extension WHERE extname = 'postgis'").ConfigureAwait(false) is null)
            await AddPostGisAsync(session).ConfigureAwait(false);
        await session.RunAsync("CREATE TABLE marsad_schema (version INTEGER NOT NULL); INSERT INTO marsad_schema VALUES (0)").ConfigureAwait(false);
    }

    private async Task AddPostGisAsync(PostgresSession session)
    {
        try
        {
            await session.RunAsync("CREATE EXTENSION postgis SCHEMA public").ConfigureAwait(false);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StoreException($"the database of the store {_name} has no PostGIS, and user {server.Username} may not add it: have an administrator run `CREATE EXTENSION postgis` in it", e);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.FeatureNotSupported or PostgresErrorCodes.UndefinedFile)
        {
            throw new StoreException($"the server of the store {_name} has no PostGIS: install it there (Debian: postgresql-15-postgis-3), then run this again", e);
        }
    }
}
