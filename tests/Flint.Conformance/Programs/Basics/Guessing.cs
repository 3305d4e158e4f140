var random = new Random(42);
int secret = random.Next(1, 101), low = 1, high = 100, guesses = 0;
while (true)
{
    int guess = (low + high) / 2;
    guesses++;
    if (guess == secret)
        break;
    if (guess < secret)
        low = guess + 1;
    else
        high = guess - 1;
}
Console.WriteLine($"{secret} after {guesses} guesses");
for (int i = 1; i <= 15; i++)
    Console.Write((i % 3, i % 5) switch { (0, 0) => "FizzBuzz ", (0, _) => "Fizz ", (_, 0) => "Buzz ", _ => $"{i} " });
Console.WriteLine();
for (int row = 1; row <= 4; row++)
    Console.WriteLine(new string(' ', 4 - row) + new string('*', 2 * row - 1));
double celsius = 36.6;
Console.WriteLine($"{celsius} °C = {celsius * 9 / 5 + 32} °F");
(int hours, int seconds) = Math.DivRem(7384, 3600);
(int minutes, seconds) = Math.DivRem(seconds, 60);
Console.WriteLine($"{hours}:{minutes:00}:{seconds:00}");
string word = "A man, a plan, a canal: Panama";
char[] letters = [.. word.Where(char.IsLetter).Select(char.ToLowerInvariant)];
Console.WriteLine($"'{word}' {(letters.SequenceEqual(letters.Reverse()) ? "is" : "is not")} a palindrome");
int[] dice = new int[6];
for (int i = 0; i < 600; i++)
    dice[random.Next(6)]++;
Console.WriteLine(string.Join(' ', dice) + $" {random.NextDouble() < 1} {random.Next(5)} {random.NextInt64(1L << 40)}");
byte[] noise = new byte[8];
random.NextBytes(noise);
Console.WriteLine(Convert.ToHexString(noise));
int[] shuffled = [1, 2, 3, 4, 5, 6];
random.Shuffle(shuffled);
Console.WriteLine($"{string.Join(' ', shuffled)} {string.Join(' ', random.GetItems(shuffled, 4))}");
