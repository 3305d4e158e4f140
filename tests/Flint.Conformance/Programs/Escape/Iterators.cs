// Enumerators that a foreach makes and drops, and one that is kept.
int sum = 0;
foreach (int value in Numbers(5))
    sum += value;
Console.WriteLine(sum);
foreach (string word in Words(new Cell("x")))
    Console.Write(word);
Console.WriteLine();
IEnumerator<int> half = Half();
Clobber(30);
while (half.MoveNext())
    Console.Write(half.Current);
Console.WriteLine();
IEnumerable<int> both = Numbers(3);
foreach (int a in both)
    foreach (int b in both)
        Console.Write(a * b);
Console.WriteLine();

static IEnumerable<int> Numbers(int count)
{
    for (int i = 0; i < count; i++)
        yield return i;
}

static IEnumerable<string> Words(Cell cell)
{
    yield return cell.Text;
    cell = new Cell(cell.Text + "y");
    yield return cell.Text;
}

static IEnumerator<int> Half()
{
    IEnumerator<int> numbers = Numbers(6).GetEnumerator();
    numbers.MoveNext();
    numbers.MoveNext();
    return numbers;
}

static int Clobber(int depth)
{
    Span<int> words = stackalloc int[16];
    words.Fill(-1);
    return depth == 0 ? words[3] : Clobber(depth - 1) + words[depth % 16];
}

sealed class Cell(string text)
{
    public string Text = text;
}
