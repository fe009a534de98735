using System.Text.Json;
using Makini.PowerShell.Tests.Connections;

namespace Makini.PowerShell.Tests.Entities;

/// <summary>A connection to a service that answers as a test says, and remembers what it was asked.</summary>
public abstract class EntityTestBase : ConnectionTestBase
{
    private protected EntityTestBase()
    {
        Connect("one", "-NoTest").ThrowOnError();
        Service.Body = """{"data":[]}""";
    }

    /// <summary>The first lines of the requests that came, unescaped: GET /api/eam/assets?page=1</summary>
    private protected List<string> Asked =>
        [.. Service.Requests.Select(request => Uri.UnescapeDataString(request.Split('\r')[0]).Replace(" HTTP/1.1", "", StringComparison.Ordinal))];

    /// <summary>The body of the last request.</summary>
    private protected JsonElement LastBody => JsonDocument.Parse(Service.Requests.Last().Split("\r\n\r\n")[1]).RootElement;

    private protected string[] Texts(string script, params object?[] arguments) => [.. Engine.Get(script, arguments).Select(value => value?.ToString() ?? "")];
}
