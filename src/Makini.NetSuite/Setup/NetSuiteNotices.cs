using System.Globalization;

namespace Makini.NetSuite.Setup;

/// <summary>What will end a NetSuite connection some day, and how to be there before.</summary>
internal static class NetSuiteNotices
{
    private const int SoonDays = 60;

    /// <summary>The notice for a connection.</summary>
    /// <param name="certificateEnds">When its certificate ends; null where nobody said.</param>
    /// <param name="now">The time.</param>
    /// <returns>Null where there is nothing to say yet.</returns>
    public static string? Of(DateTimeOffset? certificateEnds, DateTimeOffset now)
    {
        // From NetSuite's notes on the end of token-based authentication.
        if (certificateEnds is not { } end)
        {
            return "When the certificate ends is not known here (-CertificateExpiresAt). If it logs in by tokens (TBA): NetSuite makes no new "
                + "integrations of that kind from 2027.1, and means to end it with 2028.2.";
        }

        var days = (int)Math.Floor((end - now).TotalDays);
        var day = end.ToLocalTime().ToString("d", CultureInfo.CurrentCulture);
        return days switch
        {
            < 0 => $"The certificate ended on {day}: make the next one with New-NetSuiteCertificate and upload it.",
            < SoonDays => $"The certificate ends on {day}, in {days} days: make the next one with New-NetSuiteCertificate and upload it before.",
            _ => null,
        };
    }
}
