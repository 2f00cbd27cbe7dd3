using Marsad.Store;
using Marsad.Store.Postgres;
using Xunit;

namespace Marsad.Tests.Store;

public sealed class StoreAddressTests
{
    [Theory]
    [InlineData("marsad.db", "marsad.db")]
    [InlineData("/data/a=b;c.db", "/data/a=b;c.db")]
    [InlineData("postgres.db", "postgres.db")]
    [InlineData("postgres://desk:pa%20ss%2Fword@db.example:5433/marsad?sslmode=require", "postgres://desk@db.example:5433/marsad")]
    [InlineData("postgresql://desk:secret@[::1]/marsad", "postgres://desk@::1/marsad")]
    [InlineData("POSTGRES:///marsad", "postgres://localhost/marsad")]
    [InlineData("Host=db.example;Username=desk;Password=secret;Database=marsad", "postgres://desk@db.example/marsad")]
    public void A_store_is_called_by_its_address_without_the_password(string address, string name) => Assert.Equal(name, StoreAddress.Parse(address).Name);

    [Fact]
    public void Every_part_of_an_address_reaches_the_driver()
    {
        var server = PostgresAddress.OfUri("postgres://de%40sk:p:w%2F@db:5433/mar%20sad?sslmode=verify-full&connect_timeout=3&search_path=s1,public");

        Assert.Equal(
            ("de@sk", "p:w/", "db", 5433, "mar sad", Npgsql.SslMode.VerifyFull, 3, "s1,public"),
            (server.Username, server.Password, server.Host, server.Port, server.Database, server.SslMode, server.Timeout, server.SearchPath));
    }

    [Theory]
    [InlineData("postgres://desk:sec/ret@db/marsad", "%2F")]
    [InlineData("postgres://desk:secret@db/marsad?timeout=3", "timeout")]
    [InlineData("postgres://desk:secret@db:many/marsad", "many")]
    [InlineData("postgres://desk:secret@db/marsad?sslmode=perhaps", "perhaps")]
    [InlineData("Host=db;Password=secret;Port=many", "postgres://user@host")]
    [InlineData("Host=db;Password=secret;Colour=red", "postgres://user@host")]
    public void An_address_that_cannot_be_read_says_why_without_the_password(string address, string saying)
    {
        var error = Assert.Throws<StoreException>(() => StoreAddress.Parse(address));

        Assert.Contains(saying, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sec", error.Message, StringComparison.Ordinal);
    }
}
