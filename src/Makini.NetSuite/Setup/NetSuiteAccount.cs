using System.Text.RegularExpressions;

namespace Makini.NetSuite;

/// <summary>A NetSuite account's id in its two spellings: 1234567_SB1 in forms, 1234567-sb1 in addresses.</summary>
internal sealed class NetSuiteAccount
{
    private static readonly Regex Form = new("^[A-Za-z0-9]+([_-](SB|RP)[0-9]*)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    /// <param name="id">The id, in either spelling.</param>
    /// <exception cref="MakiniException">InvalidRequest: it is none.</exception>
    public NetSuiteAccount(string id)
    {
        if (!Form.IsMatch(id))
        {
            throw new MakiniException(ErrorIds.InvalidRequest, $"'{id}' is no NetSuite account id.")
            {
                Target = id,
                RecommendedAction = "It is the first part of the address you log in to: 1234567 of 1234567.app.netsuite.com.",
            };
        }

        Id = id.ToUpperInvariant().Replace('-', '_');
        Host = $"{id.ToLowerInvariant().Replace('_', '-')}.app.netsuite.com";
        IsSandbox = Id.Contains('_');
    }

    /// <summary>As forms want it: 1234567_SB1.</summary>
    public string Id { get; }

    /// <summary>The host to log in to.</summary>
    public string Host { get; }

    /// <summary>It is a sandbox or a release preview.</summary>
    public bool IsSandbox { get; }
}
