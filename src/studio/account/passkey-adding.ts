import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../shell/ask.ts";
import { Failure } from "../shell/failure.ts";
import { makePasskey } from "../sign-in/passkey.ts";

/** Makes one on this device and keeps it under a name; false: the device made none. */
export const useAddPasskey = (onAdded: () => void): UseMutationResult<boolean, unknown, string> => {
  const client = useQueryClient();
  return useMutation<boolean, unknown, string>({
    mutationFn: async (label) => {
      const made = await makePasskey(api.beginOwnPasskey());
      if (!made.ok) return false;
      const result = await api.addOwnPasskey({ body: { ...made.value, label } });
      if (!result.ok) throw new Failure(result.problem);
      return true;
    },
    onSuccess: async (isAdded) => {
      if (!isAdded) return;
      await client.invalidateQueries({ queryKey: ["readOwnSignIn"] });
      onAdded();
    },
  });
};
