; What may stand on the command line. A word that is not known may be a known one with a typing
; error, `/alluser`: so it ends the run before anything is done.

!define WORDS_OF_SETUP " /currentuser /allusers /anyscreen /lang=kk /lang=ru /lang=en /elevated "
!define WORDS_OF_UNINSTALL " /ERASEDATA /elevated "

Var Word ; that is not known

!macro COMMAND_LINE un

; known words, each between two spaces: quits unless each that was given is one of them. NSIS has
; taken /D= and _?= away from what is read here, which may therefore hold spaces.
Function ${un}RequireKnownWords
  Exch $0
  Push $1
  Push $2
  Push $3
  ${${un}GetParameters} $1
  ${DoWhile} $1 != ""
    StrCpy $Word ""
    ${Do}
      StrCpy $2 $1 1
      StrCpy $1 $1 "" 1
      ${If} $2 == " "
      ${OrIf} $2 == ""
        ${ExitDo}
      ${EndIf}
      StrCpy $Word "$Word$2"
    ${Loop}
    ; NSIS itself reads /S, and only in this case.
    ${If} $Word != ""
    ${AndIf} $Word S!= "/S"
      StrCpy $2 " $Word "
      System::Call 'shlwapi::StrStrIW(w r0, w r2) p.r3'
      ${If} $3 P= 0
        !insertmacro RefuseAndQuit ${WRONG_WORDS} "${IN_ALL_LANGUAGES_wrong_words}"
      ${EndIf}
    ${EndIf}
  ${Loop}
  Pop $3
  Pop $2
  Pop $1
  Pop $0
FunctionEnd

!macroend

!insertmacro COMMAND_LINE ""
!insertmacro COMMAND_LINE "un."

; NSIS passes over a folder that it cannot use, one in quotes or without a drive, as if none had
; been asked for: then it would be installed somewhere else.
Function RequireFolderTaken
  Push $0
  Push $1
  Push $2
  System::Call 'kernel32::GetCommandLineW() p.r0'
  StrCpy $1 " /D="
  System::Call 'shlwapi::StrStrW(p r0, w r1) p.r2'
  ${If} $2 P<> 0
  ${AndIf} $FolderAsked == ""
    System::Call 'kernel32::lstrcpynW(w .r0, p r2, i 1000)'
    StrCpy $Word $0 "" 1
    ${If} $Word != "/D=${PROPOSED}"
      !insertmacro RefuseAndQuit ${WRONG_WORDS} "${IN_ALL_LANGUAGES_wrong_words}"
    ${EndIf}
  ${EndIf}
  Pop $2
  Pop $1
  Pop $0
FunctionEnd
