import HlsPlayer, {
  type FragmentLoaderContext,
  type HlsConfig,
  type Loader,
  type LoaderCallbacks,
  type LoaderConfiguration,
  type LoaderOnSuccess,
} from "hls.js";

// As hls.js itself uses its loader where no other is named.
const Base = HlsPlayer.DefaultConfig.loader as new (config: HlsConfig) => Loader<FragmentLoaderContext>;

type Arguments = Parameters<LoaderOnSuccess<FragmentLoaderContext>>;

/**
 * Loads the bytes of a segment, all of them. Chromium's cache (most of all the one of a private window) can end an answer
 * early without an error when a part of the range was kept before (crbug.com/390229583), and hls.js would wait for ever
 * for pictures that it believes it has. A short answer is asked for once more, past the cache.
 */
export class WholeRangeLoader extends Base {
  readonly #closed = new AbortController();

  override load(
    context: FragmentLoaderContext,
    config: LoaderConfiguration,
    callbacks: LoaderCallbacks<FragmentLoaderContext>,
  ): void {
    const onSuccess = (...answered: Arguments): void => {
      if (isWhole(context, answered[0].data)) callbacks.onSuccess(...answered);
      else void this.#loadPastCache(context, config, callbacks, answered);
    };
    super.load(context, config, { ...callbacks, onSuccess });
  }

  async #loadPastCache(
    context: FragmentLoaderContext,
    config: LoaderConfiguration,
    callbacks: LoaderCallbacks<FragmentLoaderContext>,
    [response, stats, asked, details]: Arguments,
  ): Promise<void> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), config.loadPolicy.maxLoadTimeMs);
    this.#closed.signal.addEventListener("abort", () => limit.abort());
    const answer = await fetchPastCache(context, limit.signal);
    clearTimeout(timer);
    if (this.#closed.signal.aborted) return;
    if (isWhole(context, answer.data)) callbacks.onSuccess({ ...response, ...answer }, stats, asked, details);
    else callbacks.onError({ code: answer.code, text: "The answer was short" }, asked, details, stats);
  }

  override abort(): void {
    this.#closed.abort();
    super.abort();
  }

  override destroy(): void {
    this.#closed.abort();
    super.destroy();
  }
}

/** Whether these are as many bytes as were asked for; all are where no range was. */
const isWhole = ({ rangeStart = 0, rangeEnd }: FragmentLoaderContext, data: unknown): boolean =>
  rangeEnd === undefined ||
  rangeEnd === 0 ||
  (data instanceof ArrayBuffer && data.byteLength === rangeEnd - rangeStart);

/** The status and the bytes; status 0 and none where nothing came. */
const fetchPastCache = async (
  { url, rangeStart = 0, rangeEnd = 0 }: FragmentLoaderContext,
  signal: AbortSignal,
): Promise<{ readonly code: number; readonly data?: ArrayBuffer }> => {
  try {
    const range = `bytes=${rangeStart}-${rangeEnd - 1}`;
    const answer = await fetch(url, { cache: "no-store", headers: { range }, signal });
    return { code: answer.status, data: await answer.arrayBuffer() };
  } catch {
    return { code: 0 };
  }
};
