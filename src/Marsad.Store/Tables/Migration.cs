using System.Globalization;
using System.Reflection;

namespace Marsad.Store.Tables;

/// <summary>Numbered scripts of one kind of store, embedded, each applied once and never changed after its release.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Sql">What it does.</param>
internal sealed record Migration(int Number, string Sql)
{
    /// <summary>Those of a folder, in order.</summary>
    public static IReadOnlyList<Migration> Of(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
                .Select(name => new Migration(int.Parse(name.AsSpan(folder.Length + 1, 4), CultureInfo.InvariantCulture), Text(assembly, name)))
                .OrderBy(migration => migration.Number),
        ];
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
