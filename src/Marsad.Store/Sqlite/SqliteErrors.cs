using Microsoft.Data.Sqlite;

namespace Marsad.Store.Sqlite;

/// <summary>Says for people what SQLite says in codes.</summary>
internal static class SqliteErrors
{
    // Primary result codes, https://sqlite.org/rescode.html
    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static StoreException Of(SqliteException error, string path) => error.SqliteErrorCode is Busy or Locked
        ? StoreException.InUse(path, error)
        : new StoreException(
            error.SqliteErrorCode switch
            {
                ReadOnly or Permission => CannotWrite(path),
                InputOutput => $"the store {path} cannot be read or written ({error.Message}): check the disk, then run this again; what was done so far is kept",
                Corrupt => $"the store {path} is damaged ({error.Message}): keep a copy, and restore it from a backup or ingest the reports into a new store",
                Full => $"the disk of the store {path} is full: make room, then run this again; what was done so far is kept and nothing is half written",
                CannotOpen => $"the store {path} cannot be opened: check that its folder exists and that you may read and write there, or choose another with --store",
                NotADatabase => NoStore(path),
                _ => $"the store {path} failed ({error.Message})",
            },
            error);

    public static string CannotWrite(string path) =>
        $"the store {path} cannot be written to: allow writing to the file and its folder, or choose another with --store";

    public static string NoStore(string path) => $"{path} is not a Marsad store: choose another file with --store, or a new name to make one";
}
