namespace System;

internal enum ExceptionResource
{
    TaskT_TransitionToFinal_AlreadyCompleted = 24,
}
