using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Runtime.InteropServices;
using System.Security;

namespace Makini.PowerShell.Vaults;

/// <summary>Texts in and out of what vaults give and take.</summary>
internal static class SecretText
{
    /// <summary>The text of a string, SecureString or point in time; null for anything else.</summary>
    public static string? Of(object? value) => Unwrap(value) switch
    {
        string text => text,
        SecureString secure => Reveal(secure),
        DateTime time => time.ToUniversalTime().ToString("o", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("o", CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>All texts in a secret of any type.</summary>
    public static IReadOnlyList<string> AllIn(object? value) => Unwrap(value) switch
    {
        IDictionary table => [.. table.Values.Cast<object?>().Select(Of).OfType<string>()],
        PSCredential credential => [Reveal(credential.Password)],
        var single => Of(single) is { } text ? [text] : [],
    };

    public static object? Unwrap(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    public static SecureString Hide(string text)
    {
        var secure = new SecureString();
        foreach (var character in text) secure.AppendChar(character);
        secure.MakeReadOnly();
        return secure;
    }

    private static string Reveal(SecureString secure)
    {
        var memory = Marshal.SecureStringToGlobalAllocUnicode(secure);
        try
        {
            return Marshal.PtrToStringUni(memory, secure.Length);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(memory);
        }
    }
}
