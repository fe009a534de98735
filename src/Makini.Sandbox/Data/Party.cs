namespace Makini.Sandbox.Data;

/// <summary>Somebody in the address book.</summary>
internal sealed record Party(int Number, string Name, Country Country, string SearchType)
{
    /// <summary>The company of ours that deals with it.</summary>
    public Company Company => Country.Company;

    /// <summary>What it trades in.</summary>
    public Currency Currency => Country.Currency;
}
