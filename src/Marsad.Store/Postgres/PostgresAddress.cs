using System.Globalization;
using Npgsql;

namespace Marsad.Store.Postgres;

/// <summary>Addresses of PostgreSQL databases, as URIs in the manner of libpq or as Npgsql's key=value pairs.</summary>
internal static class PostgresAddress
{
    private const string Scheme = "postgres://";
    private const string LongScheme = "postgresql://";

    // What libpq calls the parameters of a URI, and Npgsql those of a connection string.
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["host"] = "Host",
        ["port"] = "Port",
        ["user"] = "Username",
        ["password"] = "Password",
        ["passfile"] = "Passfile",
        ["dbname"] = "Database",
        ["connect_timeout"] = "Timeout",
        ["application_name"] = "Application Name",
        ["search_path"] = "Search Path",
        ["options"] = "Options",
    };

    public static bool IsUri(string address) =>
        address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || address.StartsWith(LongScheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads <c>postgres://user:password@host:port/database?parameter=value&amp;…</c>; every part may be left out and be escaped with %.</summary>
    /// <exception cref="StoreException">If it cannot be read.</exception>
    public static NpgsqlConnectionStringBuilder OfUri(string uri)
    {
        var server = Defaults();
        var rest = uri.AsSpan(uri.IndexOf("//", StringComparison.Ordinal) + 2);
        var (before, parameters) = Cut(rest, '?');
        var (authority, database) = Cut(before, '/');
        if (database.Contains('@', StringComparison.Ordinal))
            throw new StoreException("the address of the store has an @ after its first slash: write / in a user's name or password as %2F, @ as %40");
        var at = authority.LastIndexOf('@');
        var (user, password) = at < 0 ? ("", "") : Cut(authority.AsSpan(0, at), ':');
        var (host, port) = HostAndPort(authority[(at + 1)..]);
        Set(server, "Username", user);
        Set(server, "Password", password);
        Set(server, "Host", host);
        Set(server, "Port", port);
        Set(server, "Database", database);
        foreach (var parameter in parameters.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Cut(parameter, '=');
            if (!Keywords.TryGetValue(name, out var keyword))
                throw new StoreException($"the address of the store has the parameter '{name}', which Marsad does not know: use {string.Join(", ", Keywords.Keys)}");
            Set(server, keyword, name == "sslmode" ? value.Replace("-", "", StringComparison.Ordinal) : value);
        }

        if (string.IsNullOrEmpty(server.Host))
            server.Host = "localhost";
        return server;
    }

    /// <summary>Reads <c>Host=…;Username=…;Database=…</c>.</summary>
    /// <exception cref="StoreException">If it cannot be read.</exception>
    public static NpgsqlConnectionStringBuilder OfPairs(string pairs)
    {
        try
        {
            // What is given stands over the defaults.
            return new NpgsqlConnectionStringBuilder(Defaults().ConnectionString + ";" + pairs);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or NotSupportedException)
        {
            throw new StoreException($"the address of the store cannot be read ({e.Message}): write it as postgres://user@host:port/database", e);
        }
    }

    /// <summary>The address without its password.</summary>
    public static string NameOf(NpgsqlConnectionStringBuilder server)
    {
        var user = string.IsNullOrEmpty(server.Username) ? "" : Uri.EscapeDataString(server.Username) + "@";
        var port = server.Port == NpgsqlConnection.DefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{server.Port}");
        return $"{Scheme}{user}{server.Host}{port}/{server.Database}";
    }

    // Statements are prepared by the driver from their second use on; a long load may take minutes between two rows.
    private static NpgsqlConnectionStringBuilder Defaults() => new()
    {
        ApplicationName = "marsad",
        CommandTimeout = 300,
        KeepAlive = 30,
        MaxAutoPrepare = 40,
        AutoPrepareMinUsages = 2,
    };

    private static (string Host, string Port) HostAndPort(string authority)
    {
        var bracket = authority.LastIndexOf(']');
        var colon = authority.LastIndexOf(':');
        var host = colon > bracket ? authority[..colon] : authority;
        return (host.Trim('[', ']'), colon > bracket ? authority[(colon + 1)..] : "");
    }

    private static (string Before, string After) Cut(ReadOnlySpan<char> text, char mark)
    {
        var at = text.IndexOf(mark);
        return at < 0 ? (text.ToString(), "") : (text[..at].ToString(), text[(at + 1)..].ToString());
    }

    private static void Set(NpgsqlConnectionStringBuilder server, string keyword, string escaped)
    {
        if (escaped.Length == 0)
            return;
        try
        {
            server[keyword] = Uri.UnescapeDataString(escaped);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            var shown = keyword == "Password" ? "…" : escaped;
            throw new StoreException($"the address of the store gives '{shown}' as {keyword.ToLowerInvariant()}, which cannot be: write it as postgres://user@host:port/database", e);
        }
    }
}
