using System.Reflection;

namespace Makini.Sandbox.Data;

/// <summary>F0005 user defined codes and F0005D, their German texts: read from codes.txt.</summary>
internal static class Codes
{
    private const string German = "G";

    public static void Write(Library library)
    {
        var (codes, texts) = (library.Open("F0005"), library.Open("F0005D"));
        string[] type = [];
        foreach (var line in ReadLines())
        {
            var fields = line.Split('|');
            if (fields.Length == 1)
            {
                type = line.Split('/');
                continue;
            }

            codes.Add(Calendar.SetUp, ("SY", type[0]), ("RT", type[1]), ("KY", fields[0]), ("DL01", fields[1]), ("HRDC", "N"));
            if (fields.Length > 2)
                texts.Add(Calendar.SetUp, ("SY", type[0]), ("RT", type[1]), ("KY", fields[0]), ("LNGP", German), ("DL01", fields[2]));
        }
    }

    private static IEnumerable<string> ReadLines()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Makini.Sandbox.codes.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
