using System.Globalization;
using System.Net;

namespace Makini.Webhooks;

/// <summary>An address, or all that begin with the same bits: 10.1.2.3, 10.0.0.0/8, fd00::/8.</summary>
public sealed class AddressRange
{
    private readonly byte[] _bytes;
    private readonly int _bits;
    private readonly string _text;

    private AddressRange(IPAddress address, int bits, string text)
    {
        _bytes = Normal(address).GetAddressBytes();
        _bits = bits;
        _text = text;
    }

    /// <summary>Reads a range.</summary>
    /// <param name="text">The address, and for a range behind a slash how many bits count.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static AddressRange Parse(string text)
    {
        var parts = text.Trim().Split('/');
        if (parts.Length <= 2 && IPAddress.TryParse(parts[0], out var address))
        {
            var most = Normal(address).GetAddressBytes().Length * 8;
            if (parts.Length == 1) return new AddressRange(address, most, text);
            if (int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && bits <= most)
                return new AddressRange(address, bits, text);
        }

        throw new FormatException($"'{text}' is no address and no range such as 10.0.0.0/8.");
    }

    /// <summary>Whether an address is in the range. An IPv4 address is the same in IPv6's clothes.</summary>
    /// <param name="address">The address.</param>
    /// <returns>True if it is.</returns>
    public bool Contains(IPAddress address)
    {
        var bytes = Normal(address).GetAddressBytes();
        if (bytes.Length != _bytes.Length) return false;
        for (var bit = 0; bit < _bits; bit += 8)
        {
            var mask = (byte)(0xFF << Math.Max(0, 8 - (_bits - bit)));
            if (((bytes[bit / 8] ^ _bytes[bit / 8]) & mask) != 0) return false;
        }

        return true;
    }

    /// <summary>The range as it was given.</summary>
    public override string ToString() => _text;

    private static IPAddress Normal(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
