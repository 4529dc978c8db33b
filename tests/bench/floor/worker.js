// An empty worker: the browser only tells an extension by its worker.
