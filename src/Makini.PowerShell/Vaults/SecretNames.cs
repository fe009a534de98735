using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Makini.Compatibility;

namespace Makini.PowerShell.Vaults;

/// <summary>
/// The name of a connection's secret where the user gives none: Makini-, then the connection's name. Azure Key Vault takes
/// letters, digits and '-' only and ignores letter case, so a name with anything else in it gets a hash, which keeps such
/// names apart from each other and from plain ones.
/// </summary>
internal static class SecretNames
{
    private const string Prefix = "Makini-";

    /// <summary>Azure Key Vault takes 127 characters in all.</summary>
    private const int LongestName = 80;

    private static readonly Regex Plain = new(
        $"^[A-Za-z0-9-]{{1,{LongestName.ToString(CultureInfo.InvariantCulture)}}}$", RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);

    private static readonly Regex Hashed = new(
        "-x[0-9a-f]{16}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Regex.InfiniteMatchTimeout);

    /// <summary>The name of the secret of a connection.</summary>
    public static string For(string connection)
    {
        if (Plain.IsMatch(connection) && !Hashed.IsMatch(connection)) return Prefix + connection;
        var readable = new string([.. connection.Take(LongestName).Select(c => IsPlain(c) ? c : '-')]);
        return $"{Prefix}{readable}-x{Hash(connection)}";
    }

    private static bool IsPlain(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');

    /// <summary>Connections whose names differ in letter case only are one connection.</summary>
    private static string Hash(string connection)
    {
        var bytes = Encoding.UTF8.GetBytes(connection.ToUpperInvariant());
        var hash = Sha256.Of(bytes);
        return string.Concat(hash.Take(8).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
