using System;

uint seed = 12345;
int[] values = new int[200];
for (int i = 0; i < values.Length; i++)
    values[i] = (int)(Next() >> 8) % 1000;
int[] quick = (int[])values.Clone();
int[] merge = (int[])values.Clone();
QuickSort(quick, 0, quick.Length - 1);
MergeSort(merge, new int[merge.Length], 0, merge.Length);
Array.Sort(values);
int checksum = 17;
for (int i = 0; i < values.Length; i++)
{
    if (quick[i] != values[i] || merge[i] != values[i])
        Console.WriteLine("differs at " + i);
    checksum = unchecked(checksum * 31 + values[i]);
}
Console.WriteLine(checksum);

uint Next() => seed = unchecked(seed * 1664525 + 1013904223);

static void QuickSort(int[] a, int low, int high)
{
    if (low >= high)
        return;
    int pivot = a[(low + high) / 2];
    int i = low;
    int j = high;
    while (i <= j)
    {
        while (a[i] < pivot)
            i++;
        while (a[j] > pivot)
            j--;
        if (i <= j)
        {
            (a[i], a[j]) = (a[j], a[i]);
            i++;
            j--;
        }
    }
    QuickSort(a, low, j);
    QuickSort(a, i, high);
}

static void MergeSort(int[] a, int[] scratch, int start, int end)
{
    if (end - start < 2)
        return;
    int middle = (start + end) / 2;
    MergeSort(a, scratch, start, middle);
    MergeSort(a, scratch, middle, end);
    int left = start;
    int right = middle;
    for (int i = start; i < end; i++)
        scratch[i] = right >= end || (left < middle && a[left] <= a[right]) ? a[left++] : a[right++];
    Array.Copy(scratch, start, a, start, end - start);
}
