import { useState } from "react";
import { Button as Pressable } from "react-aria-components/Button";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Text } from "react-aria-components/Text";
import { isFileDropItem } from "react-aria-components/useDrop";
import { recordings as said } from "../words/recordings.ts";
import { TellFiles } from "./tell-files.tsx";

/** Where files are dropped or chosen; what they are is asked, then they are sent. */
export const Drop = () => {
  const [files, setFiles] = useState<readonly File[]>([]);
  return (
    <>
      <DropZone
        className="drop-zone"
        getDropOperation={() => "copy"}
        onDrop={(event) => {
          void Promise.all(event.items.filter(isFileDropItem).map(async (item) => await item.getFile())).then(
            setFiles,
          );
        }}
      >
        <div>
          <Text slot="label">{said.drop}</Text>
          <p className="soft small">{said.dropHint}</p>
        </div>
        <FileTrigger allowsMultiple onSelect={(list) => setFiles(list === null ? [] : [...list])}>
          <Pressable className="button">{said.choose}</Pressable>
        </FileTrigger>
      </DropZone>
      {files.length === 0 ? null : <TellFiles files={files} onClose={() => setFiles([])} />}
    </>
  );
};
