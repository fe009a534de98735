using System.Security;

namespace Makini.Host.Terminal;

/// <summary>Reads a line from the keyboard without showing it.</summary>
internal static class SecretReader
{
    public static SecureString Read()
    {
        var secret = new SecureString();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    Console.Error.WriteLine();
                    secret.MakeReadOnly();
                    return secret;
                case ConsoleKey.Backspace when secret.Length > 0:
                    secret.RemoveAt(secret.Length - 1);
                    Console.Error.Write("\b \b");
                    break;
                case not ConsoleKey.Backspace when !char.IsControl(key.KeyChar):
                    secret.AppendChar(key.KeyChar);
                    Console.Error.Write('*');
                    break;
                default:
                    break;
            }
        }
    }
}
