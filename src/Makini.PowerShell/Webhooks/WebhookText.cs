using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;
using System.Security;
using System.Text;
using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Webhooks;

/// <summary>Takes a delivery out of what functions and runbooks are given.</summary>
internal static class WebhookText
{
    /// <summary>The bytes of a body: bytes, or a text that is UTF-8 on the network.</summary>
    /// <exception cref="MakiniException">WebhookInvalid: it has been read already; its bytes cannot be had again.</exception>
    public static byte[] Body(object? body) => SecretText.Unwrap(body) switch
    {
        byte[] bytes => bytes,
        string text => Encoding.UTF8.GetBytes(text),
        var other => throw new MakiniException(
            ErrorIds.WebhookInvalid, $"The body is a {other?.GetType().Name ?? "null"}: it is parsed already, and its signature cannot be checked any more.")
        {
            RecommendedAction = "Give the raw body: $Request.RawBody in Azure Functions, $WebhookData.RequestBody in Azure Automation.",
        },
    };

    /// <summary>The secret's bytes.</summary>
    public static byte[] Secret(SecureString secret) => Encoding.UTF8.GetBytes(SecretText.Of(secret)!);

    /// <summary>The value of the first of the headers that is there; names ignore letter case, and the first of several values counts.</summary>
    public static string? Header(object? headers, IEnumerable<string> names)
    {
        var all = Pairs(headers).ToList();
        return names
            .SelectMany(name => all.Where(pair => string.Equals(pair.Name, name, StringComparison.OrdinalIgnoreCase)))
            .Select(pair => Text(pair.Value))
            .FirstOrDefault(text => text is not null);
    }

    private static IEnumerable<(string Name, object? Value)> Pairs(object? headers) => SecretText.Unwrap(headers) switch
    {
        null => [],
        IDictionary table => table.Keys.Cast<object>().Select(key => ($"{key}", (object?)table[key])),
        NameValueCollection names => names.AllKeys.Select(name => ($"{name}", (object?)names[name])),
        IEnumerable pairs and not string => pairs.Cast<object>().Select(pair => PSObject.AsPSObject(pair).Properties).Select(pair => ($"{pair["Key"]?.Value}", pair["Value"]?.Value)),
        var record => PSObject.AsPSObject(record).Properties.Where(p => p.IsGettable).Select(p => (p.Name, (object?)p.Value)),
    };

    private static string? Text(object? value) => SecretText.Unwrap(value) switch
    {
        null => null,
        string text => text,
        IEnumerable many => many.Cast<object?>().Select(Text).FirstOrDefault(text => text is not null),
        var other => other.ToString(),
    };
}
