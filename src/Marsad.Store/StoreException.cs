namespace Marsad.Store;

/// <summary>A store that cannot be used, with what, where and what to do in its message.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner)
{
    internal static StoreException Newer(string store, long version, int known) =>
        new($"the store {store} is of version {version}, this Marsad knows up to {known}: use a newer Marsad");

    internal static StoreException None(string store) =>
        new($"there is no store at {store}: make one with `marsad ingest PATH...`, or name one with --store");

    internal static StoreException InUse(string store, Exception inner) =>
        new($"the store {store} is in use: another program is writing to it; wait until that is done and run this again", inner);
}
