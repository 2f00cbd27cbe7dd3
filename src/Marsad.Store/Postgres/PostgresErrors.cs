using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;

namespace Marsad.Store.Postgres;

/// <summary>Says for people what PostgreSQL says in codes, and the driver in exceptions.</summary>
/// <param name="server">Whose.</param>
internal sealed class PostgresErrors(NpgsqlConnectionStringBuilder server)
{
    private const string Kept = "what was done so far is kept and nothing is half written";

    public string Name { get; } = PostgresAddress.NameOf(server);

    /// <summary>True for what a server or the way to it can do wrong.</summary>
    public static bool AreOf(Exception error) => error is NpgsqlException or SocketException or IOException or TimeoutException or AuthenticationException;

    public StoreException Of(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => StoreException.InUse(Name, error),
        PostgresException refused => new StoreException(Words(refused), error),
        { InnerException: SocketException or null } or SocketException when IsRefusal(error) is { } why => new StoreException(why, error),
        _ => new StoreException(
            $"the connection to the store {Name} was lost ({Innermost(error)}): see that the server runs, then run this again; {Kept}", error),
    };

    // https://www.postgresql.org/docs/15/errcodes-appendix.html
    private string Words(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"the server of the store {Name} does not let {User} in ({error.MessageText}): give the right password, in the variable PGPASSWORD, the file ~/.pgpass or the address",
        PostgresErrorCodes.InvalidCatalogName =>
            $"the server of the store {Name} has no database {server.Database}: make it with `createdb {server.Database}`, or name another with --store",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"{User} may not do this in the store {Name} ({error.MessageText}): have the database's owner grant it, or use another user",
        PostgresErrorCodes.ReadOnlySqlTransaction =>
            $"the store {Name} can only be read, as on a standby server: use the primary server to write",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
            $"the server of the store {Name} stopped or is starting ({error.MessageText}): wait until it runs, then run this again; {Kept}",
        PostgresErrorCodes.DiskFull => $"the disk of the server of the store {Name} is full: make room, then run this again; {Kept}",
        PostgresErrorCodes.TooManyConnections => $"the server of the store {Name} takes no more connections: end some, or raise its max_connections",
        PostgresErrorCodes.OutOfMemory => $"the server of the store {Name} ran out of memory: give it more, then run this again; {Kept}",
        PostgresErrorCodes.QueryCanceled => $"the server of the store {Name} broke a statement off ({error.MessageText}): raise its statement_timeout, then run this again; {Kept}",
        _ => $"the store {Name} failed ({error.MessageText}, SQLSTATE {error.SqlState})",
    };

    // The driver tells of a server that was never reached by the socket's error, and of a missing password by words of its own.
    private string? IsRefusal(Exception error) => (error as SocketException ?? error.InnerException as SocketException)?.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => $"there is no server of the name {server.Host} for the store {Name}: check the address",
        SocketError.ConnectionRefused or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.TimedOut or SocketError.AddressNotAvailable =>
            $"no server answers at {server.Host}, port {server.Port}, for the store {Name}: start PostgreSQL there, or check the address",
        null when error.Message.Contains("No password", StringComparison.Ordinal) =>
            $"the server of the store {Name} wants a password: give it in the variable PGPASSWORD, the file ~/.pgpass or the address",
        _ => null,
    };

    private string User => string.IsNullOrEmpty(server.Username) ? "this user" : $"user {server.Username}";

    private static string Innermost(Exception error) => error.GetBaseException().Message;
}
