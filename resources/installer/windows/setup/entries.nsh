; What Windows is told about the program: start menu, list of programs, types of files, uninstaller.
; In the registry of one person or of everybody, as SHCTX stands. Also what the program is told.

!define LANGUAGE_FILE "language" ; beside the program, "kk": guide/usecases/program/installed_language.py

; That a type of files came or went.
!macro TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function MakeEntries
  WriteUninstaller "$INSTDIR\uninstall.exe"
  SetOutPath $INSTDIR ; where a program starts by its shortcut
  CreateShortcut "$SMPROGRAMS\${SHORTCUT}" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0 \
    SW_SHOWNORMAL "" "$(shortcut_hint)"
  SetOutPath $TEMP
  !include "${WORK}/file_types.nsh"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "Дайын (Daiyn)"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "${SETUP_NUMBER}" "${NUMBER}" ; for the MSI
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "Daiyn contributors"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "SetupLanguage" "$LANGUAGE"
  Call TellLanguage
  !insertmacro TellExplorer
FunctionEnd

; The language that the program speaks until a person chooses one in it: the one chosen here. An
; administrator who was asked nothing chose none: then each account hears that of its own system.
Function TellLanguage
  Push $0
  ${If} $HasLanguage == "yes"
    FileOpen $0 "$INSTDIR\${LANGUAGE_FILE}" w
    FileWrite $0 "$(code)"
    FileClose $0
  ${EndIf}
  ${If} $FolderThere != ""
  ${AndIf} $FolderThere != $INSTDIR
    Rename "$FolderThere\${LANGUAGE_FILE}" "$INSTDIR\${LANGUAGE_FILE}"
    Delete "$FolderThere\${LANGUAGE_FILE}"
  ${EndIf}
  Pop $0
FunctionEnd

; A type of files that was told of: its ending, and the key of its program. $0 is lost.
!macro ForgetType ENDING TYPE
  DeleteRegKey SHCTX "Software\Classes\${TYPE}"
  ; Somebody may have chosen another program since: that choice stays.
  ReadRegStr $0 SHCTX "Software\Classes\${ENDING}" ""
  ${If} $0 == "${TYPE}"
    DeleteRegValue SHCTX "Software\Classes\${ENDING}" ""
  ${EndIf}
  DeleteRegValue SHCTX "Software\Classes\${ENDING}" "Content Type"
  DeleteRegValue SHCTX "Software\Classes\${ENDING}\OpenWithProgids" "${TYPE}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\${ENDING}\OpenWithProgids"
  DeleteRegKey /ifnosubkeys /ifnovalues SHCTX "Software\Classes\${ENDING}"
!macroend

Function un.RemoveEntries
  Push $0
  Delete "$INSTDIR\${LANGUAGE_FILE}"
  Delete "$SMPROGRAMS\${SHORTCUT}"
  Delete "$DESKTOP\${SHORTCUT}"
  !include "${WORK}/forget_types.nsh"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  !insertmacro TellExplorer
  Pop $0
FunctionEnd
