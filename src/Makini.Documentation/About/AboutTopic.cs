namespace Makini.Documentation;

/// <summary>A page of docs/ that Get-Help shows, too.</summary>
/// <param name="Name">What Get-Help calls it: about_Makini_Filters.</param>
/// <param name="Page">The page: filters.md.</param>
/// <param name="Nouns">The nouns of the commands that it is about; one that ends with * means all that begin so.</param>
internal sealed record AboutTopic(string Name, string Page, params IReadOnlyList<string> Nouns)
{
    /// <summary>All of them. A command belongs to the first that names its noun.</summary>
    public static IReadOnlyList<AboutTopic> All { get; } =
    [
        new("about_Makini", "overview.md"),
        new("about_Makini_Connections", "connections.md", "Makini", "MakiniConnection*", "MakiniProfile", "MakiniToken", "MakiniLink", "MakiniPlatform", "MakiniClient", "MakiniHealthReport"),
        new("about_Makini_Vaults", "vaults.md"),
        new("about_Makini_Entities", "entities.md"),
        new("about_Makini_Filters", "filters.md"),
        new("about_Makini_Export", "export.md", "JdeTable"),
        new("about_Makini_Jde", "jde.md", "Jde*"),
        new("about_Makini_NetSuite", "netsuite.md", "NetSuite*"),
        new("about_Makini_Webhooks", "webhooks.md", "MakiniWebhook*"),
        new("about_Makini_Automation", "automation.md"),
        new("about_Makini_Sandbox", "sandbox.md", "MakiniSandbox"),
        new("about_Makini_Errors", "errors.md"),
    ];

    /// <summary>The topic of a command; that of entities where no other is.</summary>
    public static AboutTopic Of(string noun) => All.FirstOrDefault(topic => topic.Nouns.Any(own => Matches(own, noun))) ?? Named("entities.md")!;

    /// <summary>The topic that a page became; null where it became none.</summary>
    public static AboutTopic? Named(string page) => All.FirstOrDefault(topic => topic.Page == page);

    private static bool Matches(string own, string noun) => own.EndsWith('*') ? noun.StartsWith(own[..^1], StringComparison.Ordinal) : noun == own;
}
