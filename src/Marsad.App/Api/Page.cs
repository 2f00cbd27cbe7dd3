using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Marsad.App.Api;

/// <summary>The built page, served from <c>wwwroot</c> beside the executable.</summary>
internal static class Page
{
    private const string NotBuilt =
        "The page is not built into this program. Start it with ./marsad serve from the source tree (it builds the page), or see docs/api.md for the API alone.\n";

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "wwwroot");

    public static void UsePage(this WebApplication app)
    {
        if (!File.Exists(Path.Combine(Folder, "index.html")))
        {
            app.MapGet("/", () => TypedResults.Text(NotBuilt, statusCode: StatusCodes.Status503ServiceUnavailable)).ExcludeFromDescription();
            return;
        }

        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".mjs"] = "text/javascript";
        var files = new PhysicalFileProvider(Folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = types,
            // A name under assets/ holds the hash of its content; everything else is asked for again.
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }
}
