using System;

uint[] digits = new uint[40];
digits[0] = 1;
for (uint factor = 2; factor <= 60; factor++)
{
    ulong carry = 0;
    for (int i = 0; i < digits.Length; i++)
    {
        carry += (ulong)digits[i] * factor;
        digits[i] = (uint)(carry % 1_000_000_000);
        carry /= 1_000_000_000;
    }
}
int top = digits.Length - 1;
while (digits[top] == 0)
    top--;
Console.Write(digits[top]);
for (int i = top - 1; i >= 0; i--)
    Console.Write(digits[i].ToString("D9"));
Console.WriteLine();
