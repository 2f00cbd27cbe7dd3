using Microsoft.Data.Sqlite;

namespace Marsad.Store;

/// <summary>A store that cannot be used, with what, where and what to do in its message.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner)
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

    /// <summary>Says for people what SQLite says in codes.</summary>
    internal static StoreException Of(SqliteException error, string path) => new(
        error.SqliteErrorCode switch
        {
            Busy or Locked => $"the store {path} is in use: another program is writing to it; wait until that is done and run this again",
            ReadOnly or Permission => $"the store {path} cannot be written to: allow writing to the file and its folder, or choose another with --store",
            InputOutput => $"the store {path} cannot be read or written ({error.Message}): check the disk, then run this again; what was done so far is kept",
            Corrupt => $"the store {path} is damaged ({error.Message}): keep a copy, and restore it from a backup or ingest the reports into a new store",
            Full => $"the disk of the store {path} is full: make room, then run this again; what was done so far is kept and nothing is half written",
            CannotOpen => $"the store {path} cannot be opened: check that its folder exists and that you may read and write there, or choose another with --store",
            NotADatabase => NoStore(path),
            _ => $"the store {path} failed ({error.Message})",
        },
        error);

    internal static string NoStore(string path) => $"{path} is not a Marsad store: choose another file with --store, or a new name to make one";
}
