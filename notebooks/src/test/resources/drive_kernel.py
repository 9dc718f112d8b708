"""Drives the kernel through Jupyter's own client; prints one JSON document.

usage: drive_kernel.py cells FILE   runs each cell of a JSON list, "interrupt:" before a cell's text
                                    interrupts it after half a second
       drive_kernel.py starts N     starts and stops the kernel N times
"""
import json
import sys
import time

from jupyter_client.manager import start_new_kernel

KERNEL = "undercurrent"


def reply_to(client, request, timeout=60):
    """The answer to one request; an answer to an earlier hello may stand before it."""
    while True:
        reply = client.get_shell_msg(timeout=timeout)
        if reply["parent_header"].get("msg_id") == request:
            return reply


def run(client, code, timeout=60, after_half_a_second=None):
    """Runs one cell and gathers what it sent."""
    start = time.monotonic()
    request = client.execute(code, allow_stdin=False)
    if after_half_a_second:
        time.sleep(0.5)
        after_half_a_second()
    pressed = time.monotonic()
    outputs = []
    while True:
        message = client.get_iopub_msg(timeout=timeout)
        if message["parent_header"].get("msg_id") != request:
            continue
        content = message["content"]
        if message["msg_type"] != "status":
            outputs.append(dict(content, type=message["msg_type"]))
        elif content["execution_state"] == "idle":
            break
    reply = reply_to(client, request, timeout)
    end = time.monotonic()
    for output in outputs:
        if "image/png" in output.get("data", {}):
            output["data"]["image/png"] = output["data"]["image/png"][:8]
        if len(output.get("text", "")) > 2000:
            output["text"] = "%d characters" % len(output["text"])
    return {"status": reply["content"]["status"], "outputs": outputs,
            "seconds": end - start, "secondsAfterInterrupt": end - pressed}


def cells(path):
    with open(path, encoding="utf-8") as file:
        sources = json.load(file)
    manager, client = start_new_kernel(kernel_name=KERNEL, startup_timeout=60)
    results = []
    try:
        for source in sources:
            print(source[:60].replace("\n", " "), file=sys.stderr, flush=True)
            if source.startswith("interrupt:"):
                code = source[len("interrupt:"):]
                result = run(client, code, after_half_a_second=manager.interrupt_kernel)
            elif source.startswith("inspect:"):
                code = source[len("inspect:"):]
                result = client.inspect(code.replace("|", ""), code.index("|"), reply=True, timeout=60)["content"]
            elif source.startswith("complete:"):
                code = source[len("complete:"):]
                result = client.complete(code, len(code), reply=True, timeout=60)["content"]
            elif source.startswith("all:"):
                ids = [client.execute(code) for code in source[len("all:"):].split("---")]
                replies = [reply_to(client, i) for i in ids]
                result = {"statuses": [r["content"]["status"] for r in replies]}
            else:
                result = run(client, source)
            results.append(result)
    finally:
        client.stop_channels()
        start = time.monotonic()
        manager.shutdown_kernel()
        stopped = time.monotonic() - start
    return {"results": results, "shutdownSeconds": stopped}


def starts(count):
    ready, first = [], []
    failures = []
    for _ in range(count):
        begin = time.monotonic()
        try:
            manager, client = start_new_kernel(kernel_name=KERNEL, startup_timeout=30)
            ready.append(time.monotonic() - begin)
            result = run(client, "6 * 7", timeout=30)
            if result["outputs"][-1]["data"]["text/plain"] != "42":
                failures.append(str(result))
            first.append(time.monotonic() - begin)
            client.stop_channels()
            manager.shutdown_kernel()
        except Exception as e:  # every failure counts
            failures.append(repr(e))
    return {"count": count, "ready": ready, "first": first, "failures": failures}


if __name__ == "__main__":
    command, argument = sys.argv[1:]
    print(json.dumps(cells(argument) if command == "cells" else starts(int(argument))))
