int count = 0;
while (true)
{
    count++;
    Console.WriteLine(count);
}
