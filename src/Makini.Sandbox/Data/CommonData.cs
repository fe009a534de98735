using Makini.Jde;

namespace Makini.Sandbox.Data;

/// <summary>The common library: what all environments share.</summary>
internal static class CommonData
{
    public static void Write(Library library, JdeDictionary dictionary)
    {
        Codes.Write(library);
        Currency.Write(library);
        DataDictionary.Write(library, dictionary);
    }
}
