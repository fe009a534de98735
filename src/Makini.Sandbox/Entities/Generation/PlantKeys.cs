using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Makini.Entities;

namespace Makini.Sandbox.Entities;

/// <summary>
/// Makes keys in the form of the service's: two digits for the kind of record, six for the connection, 32 hexadecimal ones. The
/// same seed gives the same keys, so that a record can be named before it is made.
/// </summary>
internal sealed class PlantKeys(int seed)
{
    private const string Connection = "0000ef";

    private static readonly Dictionary<string, string> Prefixes = EntityCatalogue.All
        .Select((entity, index) => (entity.Name, Prefix: (index + 1).ToString("00", CultureInfo.InvariantCulture)))
        .ToDictionary(p => p.Name, p => p.Prefix, StringComparer.Ordinal);

    /// <summary>The key of a record of an entity.</summary>
    public string Of(string entity, int number) => Prefixes[entity] + Connection + Hash(entity, number);

    /// <summary>The key of what is no entity itself: a status, an item of a list.</summary>
    public string OfPart(string kind, int number) => "99" + Connection + Hash(kind, number);

    private string Hash(string kind, int number)
    {
        var text = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{kind}/{number}/{seed}"));
        using var sha = SHA256.Create();
#pragma warning disable CA1850 // The static method is missing in .NET Standard.
        var hash = sha.ComputeHash(text);
#pragma warning restore CA1850
        return string.Concat(hash.Take(16).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
