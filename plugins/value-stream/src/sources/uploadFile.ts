import { AnswerError } from '@value-stream/backstage-plugin-value-stream-react';

/** What the backend answers to an upload it has stored. */
export interface UploadReceipt {
  readonly batch: string;
  /** Pieces the file was split into; they are read after the answer. */
  readonly payloads: number;
}

/**
 * Sends a file to a source and tells how much of it is sent. `fetch` cannot
 * tell that, hence the older request.
 *
 * @param options.token - of the reader, as a bearer token
 * @throws AnswerError with the reason of the API, or status 0 where nothing answered.
 */
export function uploadFile(options: {
  baseUrl: string;
  token?: string;
  sourceId: string;
  file: File;
  onProgress: (sentBytes: number, totalBytes: number) => void;
}): Promise<UploadReceipt> {
  const { baseUrl, token, sourceId, file, onProgress } = options;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(
      'POST',
      `${baseUrl}/sources/${encodeURIComponent(sourceId)}/uploads`,
    );
    request.responseType = 'json';
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader(
      'content-type',
      file.type || 'application/octet-stream',
    );
    if (token) {
      request.setRequestHeader('authorization', `Bearer ${token}`);
    }
    request.upload.onprogress = event =>
      onProgress(
        event.loaded,
        event.lengthComputable ? event.total : file.size,
      );
    request.onload = () => {
      if (request.status === 202) {
        resolve(request.response);
        return;
      }
      const told = request.response?.error;
      reject(
        new AnswerError(
          told?.name ?? 'ResponseError',
          told?.message ?? `HTTP ${request.status} ${request.statusText}`,
          request.status,
        ),
      );
    };
    request.onerror = () =>
      reject(
        new AnswerError(
          'NetworkError',
          'the connection broke before the file was stored; send it again, nothing will be counted twice',
          0,
        ),
      );
    request.send(file);
  });
}
