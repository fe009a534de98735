using System.Text.Json;
using System.Text.RegularExpressions;
using Makini.Json;

namespace Makini.Http;

/// <summary>
/// What an error answer says, in whichever form: {message, errors}, {error: {code, message}}, {error, error_description},
/// {title, detail}, NetSuite's {title, o:errorDetails: [{detail, o:errorCode}]}, plain text, a web page.
/// </summary>
internal sealed record ErrorBody(string? Message, string? Code, string? RequestId)
{
    private const int MostProblems = 10;

    /// <summary>The connected system says it, and Makini passes it on: Makini itself took the request.</summary>
    public bool IsOfSystem { get; init; }

    /// <summary>Where a text that is no JSON says what it means, if at all.</summary>
    private const int LongestText = 16 * 1024;

    private static readonly ErrorBody Nothing = new(null, null, null);

    private static readonly Regex Title = new(
        "<title[^>]*>(?<text>[^<]*)<", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Regex.InfiniteMatchTimeout);

    private static readonly Regex MoreProblems = new(
        @"\(and \d+ more errors?\)\s*$", RegexOptions.ExplicitCapture, Regex.InfiniteMatchTimeout);

    public static ErrorBody Read(ReadOnlyMemory<byte> body)
    {
        if (body.Length == 0) return Nothing;
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object ? Read(root) : Nothing with { Message = LenientText.Of(root) };
        }
        catch (Exception e) when (JsonFaults.Are(e))
        {
            return Nothing with { Message = FromText(Utf8Text.Of(body.Span.Slice(0, Math.Min(body.Length, LongestText)))) };
        }
    }

    /// <summary>What an object says.</summary>
    public static ErrorBody Read(JsonElement json)
    {
        if (Member(json, "o:errorDetails") is { ValueKind: JsonValueKind.Array } details && details.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first)
            return new ErrorBody(Text(first, "detail") ?? Text(json, "title"), Text(first, "o:errorCode"), null) { IsOfSystem = true };

        var error = Member(json, "error");
        var inner = error is { ValueKind: JsonValueKind.Object } ? error : null;
        var message = Text(json, "message") ?? Text(json, "error_description") ?? Text(inner, "message")
            ?? Text(json, "detail") ?? Text(json, "title");
        var word = inner is null ? Text(json, "error") : null;
        var problems = Problems(Member(json, "errors") ?? Member(inner, "errors"));
        return new ErrorBody(
            Join(message ?? word, problems),
            Text(json, "code") ?? Text(json, "error_code") ?? Text(inner, "code") ?? (message is null ? null : word),
            Text(json, "request_id") ?? Text(json, "requestId") ?? Text(inner, "request_id"));
    }

    private static string? Join(string? message, string problems)
    {
        if (problems.Length == 0) return message;

        // Laravel's message is the first of its problems, and how many more there are.
        var own = message is null ? "" : MoreProblems.Replace(message, "").Trim();
        return problems.AsSpan().IndexOf(own.AsSpan()) >= 0 ? problems : $"{own} {problems}";
    }

    /// <summary>errors as {field: [text]}, {field: text}, [text] or [{field, message}].</summary>
    private static string Problems(JsonElement? errors)
    {
        IEnumerable<string?> all = errors switch
        {
            { ValueKind: JsonValueKind.Object } o => o.EnumerateObject().Select(p => $"{p.Name}: {Text(p.Value)}"),
            { ValueKind: JsonValueKind.Array } a => a.EnumerateArray().Select(Problem),
            _ => [],
        };
        return string.Join(" ", all.Where(p => !string.IsNullOrWhiteSpace(p)).Take(MostProblems));
    }

    private static string? Problem(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object) return Text(item);
        var field = Text(item, "field") ?? Text(item, "name");
        var message = Text(item, "message") ?? Text(item, "detail");
        return field is null ? message : $"{field}: {message}";
    }

    private static string? FromText(string text)
    {
        var title = Title.Match(text);
        if (title.Success) return title.Groups["text"].Value.Trim();
        return text.TrimStart() is ['<', ..] ? null : text.Trim();
    }

    private static JsonElement? Member(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    private static string? Text(JsonElement? json, string name) =>
        Member(json, name) is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Array) } value ? Text(value) : null;

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? string.Join(" ", value.EnumerateArray().Select(Text)) : LenientText.Of(value);
}
