using System.Net;

namespace Makini.Link;

/// <summary>What the browser shows at the end.</summary>
internal sealed class LinkPage
{
    public static readonly LinkPage Connected = new("200 OK", "The system is connected. You can close this window.");

    public static readonly LinkPage NotFound = new("404 Not Found", "There is nothing here.");

    private LinkPage(string status, string text)
    {
        Status = status;
        Html = $"<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Makini</title><p>{WebUtility.HtmlEncode(text)}</p></html>";
    }

    public string Status { get; }

    public string Html { get; }

    public static LinkPage Failed(string message) => new("400 Bad Request", message);
}
