namespace System;

internal enum ExceptionResource
{
}
