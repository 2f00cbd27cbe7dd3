using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marsad.App.Queries;
using Marsad.Core.Ledger;
using Marsad.Store;
using Microsoft.AspNetCore.Diagnostics;

namespace Marsad.App.Api;

/// <summary>The HTTP server: the API under <c>/api</c>, its description under <c>/openapi</c> and <c>/swagger</c>, and the page.</summary>
internal static class MarsadServer
{
    /// <summary>Where it listens unless told otherwise.</summary>
    public const int DefaultPort = 5080;

    /// <summary>
    /// A server over <paramref name="queries"/>, ready to start on <paramref name="urls"/> (semicolons between).
    /// The caller keeps them and disposes of them after the server.
    /// </summary>
    /// <exception cref="FormatException">If an address is none.</exception>
    public static WebApplication Create(LedgerQueries queries, string urls)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "marsad" });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        // Said by the command itself, in words for the person who started it.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.UseUrls(urls);
        builder.Services.AddSingleton(queries);
        builder.Services.ConfigureHttpJsonOptions(json => Describe(json.SerializerOptions));
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi("marsad", description => description.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Marsad";
            document.Info.Description = "Claims about an armed conflict with who makes them and the words, and what the ledger makes of them. Claims are not facts.";
            return Task.CompletedTask;
        }));
        if (Addresses(urls).All(IsLoopback))
            builder.Services.AddHostFiltering(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);

        var app = builder.Build();
        app.UseExceptionHandler(failed => failed.Run(AnswerFailureAsync));
        app.UseStatusCodePages(AnswerUnknownAsync);
        // Another site's name that points to this machine must not read a private store through a person's browser.
        app.UseHostFiltering();
        app.UseSecurityHeaders();
        app.UsePage();
        app.MapGroup("/api").WithTags("Marsad").WithEntityTags().MapOverview().MapLedger().MapCells().MapEvidence();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapGet("/openapi", () => TypedResults.Redirect("/openapi/marsad.json")).ExcludeFromDescription();
        app.UseSwaggerUI(pages => pages.SwaggerEndpoint("/openapi/marsad.json", "Marsad"));
        return app;
    }

    /// <summary>The addresses in <paramref name="urls"/>.</summary>
    /// <exception cref="FormatException">If one is none.</exception>
    public static IReadOnlyList<BindingAddress> Addresses(string urls) =>
        [.. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(BindingAddress.Parse)];

    /// <summary>True when only this machine can reach it.</summary>
    public static bool IsLoopback(BindingAddress address) =>
        string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static void Describe(JsonSerializerOptions json)
    {
        json.TypeInfoResolverChain.Insert(0, ApiContext.Default);
        json.TypeInfoResolverChain.Insert(0, LedgerJson.Resolver);
        json.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        json.AllowOutOfOrderMetadataProperties = true;
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }

    private static Task AnswerFailureAsync(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var problem = failure is StoreException store
            ? Problems.Of(StatusCodes.Status503ServiceUnavailable, "The store cannot be read", store.Message, "Then ask again.")
            : Problems.Of(StatusCodes.Status500InternalServerError, "Marsad failed on this request", $"{context.Request.Method} {context.Request.Path}", "The server's log says why. Please report it with that log.");
        return problem.ExecuteAsync(context);
    }

    private static Task AnswerUnknownAsync(StatusCodeContext context)
    {
        var (http, status) = (context.HttpContext, context.HttpContext.Response.StatusCode);
        var problem = status == StatusCodes.Status404NotFound
            ? Problems.Of(status, "Nothing here", $"There is no {http.Request.Path}.", "See /openapi for what there is.")
            : Problems.Of(status, "The request cannot be answered", $"{http.Request.Method} {http.Request.Path}", "See /openapi for what can be asked.");
        return problem.ExecuteAsync(http);
    }
}
