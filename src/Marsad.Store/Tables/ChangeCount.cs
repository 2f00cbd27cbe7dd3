using Microsoft.Data.Sqlite;

namespace Marsad.Store.Tables;

/// <summary>Counts the changes of reports, claims and judgements.</summary>
internal static class ChangeCount
{
    public static void Increase(SqliteConnection connection) => connection.Execute("UPDATE changes SET count = count + 1");

    public static long Read(SqliteConnection connection) => connection.Query("SELECT count FROM changes", row => row.GetInt64(0))[0];
}
