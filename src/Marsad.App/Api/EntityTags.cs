using System.Reflection;
using Marsad.App.Queries;
using Microsoft.Net.Http.Headers;

namespace Marsad.App.Api;

/// <summary>Lets a client keep an answer until the store changes: one tag for the store's version and the program's.</summary>
internal static class EntityTags
{
    private static readonly string Build = Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>The tag's text, without its quotes.</summary>
    public static string Of(long version) => $"{version}-{Build}";

    /// <summary>Answers 304 when the client has the current version; else lets the request through and tags its answer.</summary>
    public static RouteGroupBuilder WithEntityTags(this RouteGroupBuilder api) => api.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        var queries = http.RequestServices.GetRequiredService<LedgerQueries>();
        var tag = new EntityTagHeaderValue($"\"{Of(await queries.Store.VersionAsync(http.RequestAborted))}\"");
        http.Response.Headers.CacheControl = "private, no-cache";
        var held = http.Request.GetTypedHeaders().IfNoneMatch;
        if (held.Any(one => one.Compare(tag, useStrongComparison: false)))
        {
            http.Response.Headers.ETag = tag.ToString();
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var answer = await next(context);
        if (answer is not (IStatusCodeHttpResult { StatusCode: >= 400 } or INestedHttpResult { Result: IStatusCodeHttpResult { StatusCode: >= 400 } }))
            http.Response.Headers.ETag = tag.ToString();
        return answer;
    });
}
