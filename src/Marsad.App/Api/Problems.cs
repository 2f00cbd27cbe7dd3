using Microsoft.AspNetCore.Http.HttpResults;

namespace Marsad.App.Api;

/// <summary>What went wrong, as RFC 9457 has it, with "what_to_do" beside the detail.</summary>
internal static class Problems
{
    /// <summary>There is no such thing in the store.</summary>
    public static ProblemHttpResult NotFound(string what, string id, string listedAt) => Of(
        StatusCodes.Status404NotFound, $"No such {what}", $"The store has no {what} '{id}'.", $"See {listedAt} for those it has.");

    /// <summary>A parameter of the query is not as it must be.</summary>
    public static ProblemHttpResult BadParameter(string name, string value, string expected) => Of(
        StatusCodes.Status400BadRequest, "A parameter cannot be read", $"The parameter '{name}' is '{value}'.", $"Give {expected}.");

    /// <summary>Any other.</summary>
    public static ProblemHttpResult Of(int status, string title, string detail, string whatToDo) => TypedResults.Problem(
        detail, statusCode: status, title: title, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["what_to_do"] = whatToDo });
}
