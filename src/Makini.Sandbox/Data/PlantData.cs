namespace Makini.Sandbox.Data;

/// <summary>A data library: everything of one environment, in the order in which one thing needs another.</summary>
internal static class PlantData
{
    public static void Write(Library library, SeededRandom random, Volume volume)
    {
        Company.Write(library);
        BusinessUnit.Write(library);
        PaymentTerms.Write(library);
        AddressBook.Write(library, random.Fork("address book"), volume);
    }
}
